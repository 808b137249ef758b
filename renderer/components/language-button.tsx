import { Button } from '@mantine/core';

import { useLanguage } from '../i18n/language.tsx';

/** Names the other language in that language, so that whoever needs it can read it. */
export function LanguageButton() {
  const { language, setLanguage, t } = useLanguage();
  const other = language === 'vi' ? 'en' : 'vi';
  const words = other === 'en' ? t('settings.languageEn') : t('settings.languageVi');
  return (
    <Button variant="default" lang={other} onClick={() => setLanguage(other)}>
      {words}
    </Button>
  );
}
