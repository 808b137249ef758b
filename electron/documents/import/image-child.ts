import { serveChild } from '../../children/serve-child.ts';
import { answerImage } from './answer-image.ts';

/**
 * Entry of the process that decodes what others wrote. It holds no key and writes no file; when a
 * decoder crashes or hangs, only this process dies. It runs as a forked Node or as Electron's utility process.
 */

// libvips spills pictures over 100 MB into a temporary file, in clear; here they stay in memory.
process.env['VIPS_DISC_THRESHOLD'] = '64g';

serveChild(answerImage);
