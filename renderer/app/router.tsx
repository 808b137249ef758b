import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';

import { parseDossierId } from '../../shared/kernel/id.ts';
import { gated } from '../screens/access/screen-duties.tsx';
import { CertificationScreen } from '../screens/certification/certification-screen.tsx';
import { ComplaintsScreen } from '../screens/complaints/complaints-screen.tsx';
import { FindScreen } from '../screens/find/find-screen.tsx';
import { GiveBackScreen } from '../screens/give-back/give-back-screen.tsx';
import { parseTopicId, type TopicId } from '../screens/guide/guide-topics.ts';
import { GuideScreen } from '../screens/guide/guide-screen.tsx';
import { HandOverScreen } from '../screens/hand-over/hand-over-screen.tsx';
import { IntakeScreen } from '../screens/intake/intake-screen.tsx';
import { OnlineScreen } from '../screens/online/online-screen.tsx';
import { OutboxScreen } from '../screens/outbox/outbox-screen.tsx';
import { RatesScreen } from '../screens/rates/rates-screen.tsx';
import { RegisterScreen } from '../screens/register/register-screen.tsx';
import { parseSectionId, type SectionId } from '../screens/settings/sections.ts';
import { SettingsScreen } from '../screens/settings/settings-screen.tsx';
import { TodayScreen } from '../screens/today/today-screen.tsx';
import { Frame } from './frame.tsx';

/** Addresses hold opaque ids and nothing that a person typed. The hash survives the lock, so unlocking returns here. */
export function createAppRouter() {
  const root = createRootRoute({ component: Frame, notFoundComponent: TodayScreen });
  const routes = [
    createRoute({ getParentRoute: () => root, path: '/', component: TodayScreen }),
    createRoute({
      getParentRoute: () => root,
      path: '/intake/$dossierId',
      component: gated('/intake', IntakeScreen),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/find',
      component: gated('/find', FindScreen),
      validateSearch: (search): { dossierId?: string } => {
        const dossierId = parseDossierId(search['dossierId']);
        return dossierId === undefined ? {} : { dossierId };
      },
    }),
    createRoute({ getParentRoute: () => root, path: '/online', component: gated('/online', OnlineScreen) }),
    createRoute({
      getParentRoute: () => root,
      path: '/certification',
      component: gated('/certification', CertificationScreen),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/complaints',
      component: gated('/complaints', ComplaintsScreen),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/give-back',
      component: gated('/give-back', GiveBackScreen),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/hand-over',
      component: gated('/hand-over', HandOverScreen),
    }),
    createRoute({ getParentRoute: () => root, path: '/outbox', component: OutboxScreen }),
    createRoute({ getParentRoute: () => root, path: '/rates', component: RatesScreen }),
    createRoute({ getParentRoute: () => root, path: '/register', component: RegisterScreen }),
    createRoute({
      getParentRoute: () => root,
      path: '/settings',
      component: SettingsScreen,
      validateSearch: (search): { section?: SectionId } => {
        const section = parseSectionId(search['section']);
        return section === undefined ? {} : { section };
      },
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/guide',
      component: GuideScreen,
      validateSearch: (search): { topic?: TopicId } => {
        const topic = parseTopicId(search['topic']);
        return topic === undefined ? {} : { topic };
      },
    }),
  ];
  return createRouter({
    routeTree: root.addChildren(routes),
    history: createHashHistory(),
    defaultPendingMinMs: 0,
    // A bug in a screen belongs to our own boundary, which knows what to say.
    defaultErrorComponent: ({ error }) => {
      throw error;
    },
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;
