/** Hồ sơ trực tuyến (Ctrl+3), in English. */
export const onlineEn = {
  'nav.online': 'Filed online',
  'command.online': 'Dossiers filed online',
  'online.title': 'Dossiers filed online',
  'online.list': 'Dossiers that citizens filed online',
  'online.says':
    'Filed by citizens on the public service portal. Answer within the working time in the first column: receive, or say what is missing.',
  'online.empty':
    'No dossier was filed online yet. When a citizen files one, the province sends it here; what has arrived can be read and answered without a line.',
  'online.notEnrolled':
    'The counter is not connected to the province, so no online dossier reaches it. Connect it in Settings.',
  'online.answerBy': 'Answer by',
  'online.papers': 'Papers',
  'online.paperCount': '{count} files',
  'online.coming': 'papers on their way',
  'online.toAnswer': 'not answered',
  'online.awaitsCitizen': 'citizen to supplement',
  'online.received': 'received',
  'online.refused': 'refused',
  'online.told': 'the province has the answer',
  'online.untold': 'answer waits to be sent',
  'online.choose': 'Choose a dossier to see its papers and answer it.',
  'online.comingSays':
    'Its papers are on their way here. Once they are all here it opens without a line too.',
  'online.open': 'Check and receive',
  'online.seeReceived': 'See the received dossier',
  'online.unreadable':
    '{count} files could not be opened: {names}. Ask for them in a request for supplements, as PDF or JPEG.',
  'online.saved': 'The answer is safe on this machine and goes by itself when there is a line.',
  'online.saidToProvince': 'The province has the counter’s answer.',
  'online.arrival': 'Filed online at {at}, portal code {id}.',
  'online.figure': 'Filed online',
  'online.today': 'Filed online, to be answered ({count})',
  'online.filedAt': 'Filed at',
  'help.online': 'Dossiers filed online',
  'help.online1':
    'Ctrl+3 opens what citizens filed themselves, the one to be answered soonest first. The time to answer is counted in working hours from the filing, eight by default.',
  'help.online2':
    '“Check and receive” opens the dossier with the citizen’s papers: look at each page, sign (F8), receive (F9). If something is missing, ask for supplements; if it cannot be taken, refuse with the ground.',
  'help.online3':
    'What has arrived can be answered without a line. The answer is kept on this machine and goes exactly once when the line is back.',
  'envelopes.views': 'Without a visitor',
  'envelopes.viewOnline': 'Online',
  'envelopes.viewPost': 'By post',
  'envelopes.title': 'Arrived by post',
  'envelopes.list': 'Envelopes ({count})',
  'envelopes.says':
    'A dossier counts from the stamp of arrival on its envelope. If a paper is missing, ask for supplements and send Form 02 back by post. It is no visit.',
  'envelopes.open': 'Open the next envelope',
  'envelopes.empty': 'No envelope yet. Open the next one, note its stamp, and go on as at the counter.',
  'envelopes.stamped': 'Stamp of arrival',
} as const;
