import type { helpVi } from '../vi/help.ts';

export const helpEn = {
  'help.search': 'Search the guide',
  'help.topics': 'Topics of the guide',
  'help.nothing': 'No topic speaks of that. Try another word, or clear the box to see all.',
  'help.back': 'Back to where you were',
  'help.firstDay': 'Your first day',
  'help.firstDay1':
    'Go to the training counter first: Settings, Training. No mistake made there touches the real counter.',
  'help.firstDay2': 'Press F2, type a name and an identity number, choose the procedure «khai sinh».',
  'help.firstDay3': 'Add a few sample pages and press PageDown until each was seen to its end.',
  'help.firstDay4': 'Press F8 and type the PIN to sign; press F9 to receive and look at the receipt.',
  'help.firstDay5': 'Press F3, type the name without marks, press Enter to open the dossier again.',
  'help.firstDay6': 'Press F12 whenever you leave. Sending goes on behind the lock.',
  'help.firstDay7': 'When you feel at home: «Back to the real counter», in the yellow band at the top.',
  'help.today': 'Today',
  'help.today1':
    'The figures count the work of the day: late, due today, due soon, results to give, not handed over, not signed, waiting for citizens, in progress, not with the province, received. Press one to go to its list.',
  'help.today2': 'Late is the only red figure, with a triangle and a word beside it.',
  'help.today3': 'The lists follow the clock by the minute, and the day turns by itself at midnight.',
  'help.intake': 'Receiving a dossier',
  'help.intakeFigure': 'A sketch of the intake screen',
  'help.intakeFigure1': '1 Owner',
  'help.intakeFigure2': '2 Procedure',
  'help.intakeFigure3': '3 Papers',
  'help.intakeFigure4': 'The page in view',
  'help.intakeFigure5': 'Sign F8 · Receive F9',
  'help.find': 'Finding a dossier',
  'help.find1':
    'Press F3 and type a name without marks, an identity number, the last digits of a code, or a phone. Results come as you type.',
  'help.find2':
    'Arrow down enters the list, Enter opens, Esc returns to the box. From a dossier Esc leads back to the same row.',
  'help.find3': 'Filter by state, procedure, day received and due day in the line below the box.',
  'help.find4':
    'In a dossier: what happened and who did it, signed papers, the receipt again, and its code to copy.',
  'help.find5': 'Ctrl+K anywhere finds screens, actions, dossiers and procedures in one box.',
  'help.outbox': 'Waiting to be sent',
  'help.outbox1':
    'Each line is a received dossier that the province does not wholly hold yet; «Why» says the reason.',
  'help.outbox2': 'Nothing needs to be done: the machine tries again. «Send now» only tries sooner.',
  'help.outbox3': 'What the province returned is red, with its words and how to mend it.',
  'help.life': 'After intake',
  'help.life1':
    'Open the dossier with F3: its panel «Processing» says where it stands, when it is due, what is left to pay and what can be done now.',
  'help.life2':
    'Supplements are asked for once, with everything that is missing. The second request needs the head’s reason and name.',
  'help.life3': 'What was recorded is not erased: it all stands in the history of the dossier.',
  'help.rates': 'Targets of the directive',
  'help.rates1': 'Each rate is counted from what the counter has written down: choose the period at the top.',
  'help.rates2':
    'Press a figure to see the dossiers behind it: counted, not counted, waiting, and left out with the reason.',
  'help.rates3':
    'Each colour has its shape: a green disc is met, a yellow square near, an orange triangle far, a red diamond very far. The stroke on the bar is the target.',
  'help.rates4':
    'A dossier is online when the citizen filed it alone, or when the province has confirmed the owner’s account; consent alone is still waiting.',
  'help.rates5':
    'Make and save turns the period on screen into a report or a sheet for the monthly meeting: Word, Excel or PDF.',
  'help.rates6':
    'Issuing the report of a period that is over lets its figures stand; later changes are told in the next report as adjustments.',
  'help.settings': 'Settings and training',
  'help.settings1': 'Choose a section at the left. A change holds at once and stays on this machine.',
  'help.settings2': 'Language, light or dark, and when it locks by itself: section Screen.',
  'help.settings3':
    'The training counter has an office, dossiers and numbers of its own; its codes begin with T.',
  'help.lights': 'The four states of a dossier',
  'help.lightsFigure': 'From this machine to the province’s register',
  'help.lightsFigure1': 'Saved here',
  'help.lightsFigure2': 'Waiting',
  'help.lightsFigure3': 'Province has it',
  'help.lightsFigure4': 'Registered',
  'help.trouble': 'When something goes wrong',
  'help.lineDown': 'The line is down',
  'help.lineDown1':
    'Go on as usual: typing, signing, receiving and printing need no network. Dossiers are safe on this machine.',
  'help.lineDown2': 'When the line is back they go by themselves. Do not wait, do not type anything again.',
  'help.tokenLost': 'Signing fails, or the token is lost',
  'help.tokenLost1':
    'Plug it in again, try another port, press F8 once more. After a wrong PIN stop when the machine warns.',
  'help.tokenLost2':
    'A lost token: tell the manager of certificates at once. Your work is intact under «In progress».',
  'help.paperJam': 'The scanner jams or runs out of paper',
  'help.paperJam1': 'Scanned pages are kept. Take the jammed sheet out, put the rest in, and go on scanning.',
  'help.paperJam2': 'If the scanner stays broken, photograph or scan elsewhere, then press «Choose files».',
  'help.noNumbers': 'No numbers left',
  'help.noNumbers1':
    'Connect, then Settings, Province, «Update from the province». What is signed stays; only press F9 again.',
  'help.diskFull': 'The disk is nearly full',
  'help.diskFull1':
    'New dossiers stop before anything could be lost. What was «Saved» is there and is still sent.',
  'help.diskFull2':
    'Ask the administrator to free space. Never delete the counter’s data folder: section This machine says where it is.',
  'help.passphrase': 'Forgotten passphrase',
  'help.passphrase1':
    'Nobody can look a passphrase up. Another clerk of this counter still opens it with their own.',
  'help.passphrase2':
    'That clerk gives you a new one: Settings, Clerks. Each wrong try makes the next wait longer.',
  'help.stolen': 'The machine is lost or stolen',
  'help.stolen1':
    'Call the province at once to have the machine revoked: from then on nothing is taken from it, and the numbers lent to it are void. If the signing device is gone too, tell the issuer of the certificate.',
  'help.stolen2':
    'Everything on the disk is encrypted and cannot be read without a passphrase. A machine that is on and only locked is weaker: switch it off at night.',
  'help.limits': 'What the machine does not guarantee',
  'help.limits1':
    'Work that does not show «Saved on this machine» may have to be typed again after a power cut. What does show it is kept, unless the disk breaks, or claims to have written what it has not.',
  'help.limits2':
    'If the disk is gone and there is no copy elsewhere, what the province has not received is lost. Only «registered at the province» means that a dossier is in two places.',
  'help.limits3':
    'Whoever unlocks the counter can read its dossiers. Roles only limit what a person may do; each look is written down.',
  'help.limits4':
    'The journal shows every edit, deletion, insertion and reordering. A cut-off end shows only where the province or a printed report holds a later mark.',
  'help.limits5':
    'A signature made at the counter has no timestamp of a third party: its time is this machine’s. If the clock is wrong, so is the time on the receipt.',
  'help.limits6':
    'The machine does not know whether a scanned page is a true paper. You are the one who compares it with the original.',
  'help.limits7':
    'If one dossier has two different contents, here and at the province, the machine does not choose: it stops in the outbox until a person looks.',
  'help.keys': 'Keys',
} as const satisfies Record<keyof typeof helpVi, string>;
