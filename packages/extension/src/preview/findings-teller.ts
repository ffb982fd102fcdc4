import { type Disposable, languages } from 'vscode';
import { findingsAt, findingsByNode } from './findings.ts';
import type { ToPage } from './messages.ts';
import type { Shown } from './shown.ts';

/** Time in ms in which findings that come one after the other are shown together. */
const pause = 80;

/** Tells the page of a preview what the rules say of the things in its picture, whenever that is different. */
export class FindingsTeller implements Disposable {
    private readonly shown: () => Shown;
    private readonly post: (message: ToPage) => void;
    private readonly subscription: Disposable;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private told = '';

    constructor(shown: () => Shown, post: (message: ToPage) => void) {
        this.shown = shown;
        this.post = post;
        this.subscription = languages.onDidChangeDiagnostics(() => this.tellSoon());
    }

    tellSoon(): void {
        this.timer ??= setTimeout(() => {
            this.timer = undefined;
            this.tell();
        }, pause);
    }

    /** The page begins anew and knows nothing. */
    forget(): void {
        this.told = '';
    }

    dispose(): void {
        clearTimeout(this.timer);
        this.subscription.dispose();
    }

    private tell(): void {
        const { condition, picture } = this.shown();
        // Of a picture that is older than the text, the findings would stand at the wrong nodes.
        if (condition === 'outdated') return;
        const findings = findingsByNode(findingsAt(picture?.places ?? []));
        const told = JSON.stringify(findings);
        if (told === this.told) return;
        this.told = told;
        this.post({ type: 'findings', findings });
    }
}
