import type { Ref, Sourced } from '../../model/element.ts';
import { titleOfRef } from '../../model/lookup.ts';
import type { Workspace } from '../../model/types.ts';
import type { Fact } from './facts.ts';
import { fold, listed, quoted } from './words.ts';

/** Collects the facts of one element; what is not recorded makes none. */
export class Record {
    readonly facts: Fact[] = [];
    private readonly workspace: Workspace;
    private readonly keyOf: (ref: Ref) => string;

    constructor(workspace: Workspace, keyOf: (ref: Ref) => string) {
        this.workspace = workspace;
        this.keyOf = keyOf;
    }

    /** A value as it is written, such as a time or a date. */
    value(
        key: string,
        noun: string,
        text: string | number | undefined,
        says: (text: string) => string,
    ): this {
        if (text !== undefined && text !== '') this.add({ key, noun, text: fold(String(text)), says });
        return this;
    }

    /** The title with which a sentence about the element begins. */
    called(title: string | undefined): this {
        if (title !== undefined)
            this.add({
                key: 'label',
                noun: 'the name',
                text: title,
                says: text => `is now called ${text}`,
                isSubject: true,
            });
        return this;
    }

    /** A text in quotes; compared as a whole, even where it is too long to be shown so. */
    text(key: string, noun: string, text: Sourced<string> | undefined, says: (text: string) => string): this {
        if (text) this.add({ key, noun, text: quoted(text.value), value: fold(text.value), says });
        return this;
    }

    /** What references mean, in their order. */
    refs(key: string, noun: string, refs: readonly Ref[], says: (text: string) => string): this {
        return this.inOrder(key, noun, refs, says, ref => this.title(ref));
    }

    /** The same in quotes, for what is no party. */
    things(key: string, noun: string, refs: readonly Ref[], says: (text: string) => string): this {
        return this.inOrder(key, noun, refs, says, ref => quoted(this.title(ref)));
    }

    /** What references mean, in no order. */
    eachRef(key: string, noun: string, refs: readonly Ref[], says: (list: string) => string): this {
        const items = refs.map(ref => ({ value: this.keyOf(ref), text: this.title(ref) }));
        this.add({ key, noun, items, says });
        return this;
    }

    /** The same in quotes, for what is no party. */
    eachThing(key: string, noun: string, refs: readonly Ref[], says: (list: string) => string): this {
        const items = refs.map(ref => ({ value: this.keyOf(ref), text: quoted(this.title(ref)) }));
        this.add({ key, noun, items, says });
        return this;
    }

    /** Values as they are written, in no order. */
    eachValue(key: string, noun: string, values: readonly string[], says: (list: string) => string): this {
        this.add({ key, noun, items: values.map(value => ({ value, text: value })), says });
        return this;
    }

    /** Texts in quotes, in no order. */
    eachText(key: string, noun: string, texts: readonly string[], says: (list: string) => string): this {
        const items = texts.map(text => ({ value: fold(text), text: quoted(text) }));
        this.add({ key, noun, items, says });
        return this;
    }

    /** Two facts of one key, such as two promises to one party, are told apart by their order. */
    private add(fact: Fact): void {
        const number = this.facts.filter(
            ({ key }) => key === fact.key || key.startsWith(`${fact.key} ~`),
        ).length;
        this.facts.push(number === 0 ? fact : { ...fact, key: `${fact.key} ~${number + 1}` });
    }

    private inOrder(
        key: string,
        noun: string,
        refs: readonly Ref[],
        says: (text: string) => string,
        titleOf: (ref: Ref) => string,
    ): this {
        if (refs.length > 0)
            this.add({
                key,
                noun,
                text: listed(refs.map(titleOf)),
                value: refs.map(this.keyOf).join(' '),
                says,
            });
        return this;
    }

    title(ref: Ref): string {
        return fold(titleOfRef(this.workspace, ref));
    }

    key(ref: Ref): string {
        return this.keyOf(ref);
    }
}
