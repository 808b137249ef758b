import type { scanVi } from '../vi/scan.ts';

export const scanEn = {
  'scan.stack': 'Scan the stack',
  'scan.again': 'Scan on',
  'scan.stop': 'Stop scanning',
  'scan.connecting': 'Calling the scanner…',
  'scan.reading': 'Scanning page {number}. In the dossier: {count} pages.',
  'scan.stopping': 'Stopping the scanner…',
  'scan.elsewhere': 'The scanner is working for another dossier. Wait for it, then press F6.',
  'scan.done': '{count} pages scanned.',
  'scan.kept': '{count} scanned pages are still in the dossier.',
  'scan.noScanner':
    'No scanner found. Check its power and cable, then press Scan on (F6), or use Choose files.',
  'scan.driverMissing':
    'This computer has no scanner software (SANE). Ask the administrator to install it; meanwhile, use Choose files.',
  'scan.alreadyScanning': 'The scanner is busy with another stack. Wait for it, then press Scan on (F6).',
  'scan.feederEmpty': 'The feeder is empty. Put paper in, then press Scan on (F6).',
  'scan.paperJam':
    'Paper is jammed. Take it out, put the stack back from the first sheet not scanned, then press Scan on (F6).',
  'scan.coverOpen': "The scanner's cover is open. Close it, then press Scan on (F6).",
  'scan.busy':
    'The scanner is busy; another program may be using it. Wait a moment, then press Scan on (F6).',
  'scan.connectionLost':
    'The scanner stopped responding. Check its cable, put the stack back from the first sheet not scanned, then press Scan on (F6).',
  'scan.outOfMemory':
    'The computer has too little memory to scan. Close other programs or lower the resolution in Settings, then press Scan on (F6).',
  'scan.accessDenied':
    'The system does not allow this scanner to be used. Tell the administrator; meanwhile, use Choose files.',
  'scan.cancelled': 'Scanning stopped. Press Scan on (F6) for the rest.',
  'scan.notAnswering':
    'The scanner did not answer and was disconnected. Switch it off and on, then press Scan on (F6).',
  'scan.pageDamaged':
    'The sheet just scanned was damaged on its way and was not kept. Put it back, then press Scan on (F6).',
  'scan.driverFailed':
    'The scanner software failed (code {code}). Switch the scanner off and on and press Scan on (F6); if it persists, tell the administrator and use Choose files.',
  'scan.diskFull':
    'The disk is almost full ({free} left), so scanning stopped to lose nothing. Free some space, put the stack back from the first sheet not scanned, then press Scan on (F6).',
  'scanner.title': 'Scanner',
  'scanner.looking': 'Looking for scanners…',
  'scanner.none':
    'No scanner found. Check power and cable, then look again; meanwhile, pages can be added with Choose files.',
  'scanner.lookAgain': 'Look again',
  'scanner.device': 'Device',
  'scanner.deviceNotFound':
    'The chosen scanner ({name}) was not found. Check its power and cable and look again, or choose another.',
  'scanner.name': 'Name',
  'scanner.source': 'Paper source',
  'scanner.sourceFeeder': 'Feeder, one side',
  'scanner.sourceDuplex': 'Feeder, both sides',
  'scanner.sourceFlatbed': 'Glass',
  'scanner.dpi': 'Resolution',
  'scanner.dpiValue': '{dpi} dpi',
  'scanner.mode': 'Colour',
  'scanner.modeColour': 'Colour',
  'scanner.modeGrey': 'Grey',
  'scanner.modeLineArt': 'Black and white',
  'scanner.paper': 'Paper size',
  'scanner.paperA4': 'A4',
  'scanner.paperA5': 'A5',
  'scanner.paperA3': 'A3',
  'scanner.rule': 'Digitised papers need colour at 200 dpi or more; long-term archives need 300 dpi.',
  'scanner.notChosen': 'No scanner was chosen: F6 uses the first one found. Save to use this one always.',
  'scanner.save': 'Save scan settings',
  'scanner.saved': 'Saved. F6 scans this way from now on.',
  'scanner.test': 'Test scan',
  'scanner.testing': 'Scanning one test page…',
  'scanner.tested': 'Test page: {width} × {height} dots, {dpi} dpi, {size}, {seconds} seconds.',
  'scanner.testPage': 'Test page',
} as const satisfies Record<keyof typeof scanVi, string>;
