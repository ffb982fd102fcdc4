import { test } from 'vitest';
import { modelOf } from '../testing.ts';
import { checkDocument, checkWorkspace } from './check.ts';
test('x', async () => {
    const roles = Array.from({ length: 500 }, (_, index) => `role Person${index} "R"`).join('\n');
    const steps = Array.from({ length: 500 }, (_, index) => `step "S" by Someone${index}`).join('\n');
    const m = await modelOf(`${roles}\nprocess P { flow { ${steps} } }`);
    for (let i = 0; i < 4; i++) { const t = performance.now(); checkDocument(m.workspace, m.document.file, { today: '2026-11-21' }); console.log('500 unknown ms', performance.now() - t); }
    const big: Record<string, string> = {};
    for (let i = 0; i < 300; i++) big[`p${i}.proc`] = (i ? `import "p${i - 1}.proc"\n` : '') + `role R${i} "R"\nprocess P${i} "P" { stage designed flow { step "A" by R${i} step "B" step C "C" by Nope${i} } }`;
    const b = await modelOf(big);
    for (let i = 0; i < 3; i++) {
    const t0 = performance.now(); const res = checkWorkspace({ ...b.workspace }, { today: '2026-11-21' }); console.log('300 files chain ms', performance.now() - t0, res.findings.length);
    const t1 = performance.now(); checkDocument({ ...b.workspace }, 'file:///work/p299.proc', { today: '2026-11-21' }); console.log('last of chain alone ms', performance.now() - t1); }
}, 60000);
