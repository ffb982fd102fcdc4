// Writes docs/rules/README.md from the rules.

import { writeFileSync } from 'node:fs';
import { rulesReadme } from '../src/rules/readme.ts';

writeFileSync(new URL('../../../docs/rules/README.md', import.meta.url), rulesReadme());
