import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';

/** What the typesetter works with; each is asked for at most once. */
export interface Typesetting {
    /** Gives its WebAssembly; the bytes are used up. */
    wasm(): Promise<Uint8Array<ArrayBuffer>>;
    /** Gives the shipped font as TrueType files. */
    fonts(): readonly Uint8Array[];
}

/** Makes PDFs. */
export interface Typesetter {
    /**
     * Sets a document of Typst as a PDF, tagged. Nothing but the given files can be read: no disk, no network, no packages.
     * The same files give the same bytes. Rejects with what Typst says when the document is wrong.
     */
    set(main: string, files: ReadonlyMap<string, string>): Promise<Uint8Array<ArrayBuffer>>;
    /** Begins to load what it needs, which takes other threads a while, so that it is there when it is needed. */
    warmUp(): void;
}

/** A typesetter that works in this thread. */
export function typesetterHere(typesetting: Typesetting): Typesetter {
    return {
        set: (main, files) => typeset(main, files, typesetting),
        warmUp() {
            // Whoever sets a document with it is told what went wrong.
            compilerOf(typesetting).catch(() => undefined);
        },
    };
}

async function typeset(
    main: string,
    files: ReadonlyMap<string, string>,
    typesetting: Typesetting,
): Promise<Uint8Array<ArrayBuffer>> {
    const compiler = await compilerOf(typesetting);
    const encoder = new TextEncoder();
    try {
        compiler.add_source('/main.typ', main);
        for (const [path, text] of files) compiler.map_shadow(path, encoder.encode(text));
        return (compiler.compile('/main.typ', undefined, 'pdf', diagnosticsThrown) as Made).result;
    } catch (error) {
        throw new Error(
            `The report cannot be set as a PDF: ${error instanceof Error ? error.message : error}`,
        );
    } finally {
        compiler.reset_shadow();
        compiler.reset();
    }
}

function compilerOf(typesetting: Typesetting): Promise<TypstCompiler> {
    loading ??= compilerFrom(typesetting).catch(error => {
        loading = undefined;
        throw error;
    });
    return loading;
}

let loading: Promise<TypstCompiler> | undefined;

interface Made {
    readonly result: Uint8Array<ArrayBuffer>;
}

/** What is wrong is thrown as a text. */
const diagnosticsThrown = 1;

async function compilerFrom({ wasm, fonts }: Typesetting): Promise<TypstCompiler> {
    const [typst, bytes] = await Promise.all([import('@myriaddreamin/typst-ts-web-compiler'), wasm()]);
    await typst.default({ module_or_path: bytes });
    // It is translated: its 28 megabytes are given back at once.
    bytes.buffer.transfer(0);
    const builder = new typst.TypstCompilerBuilder();
    builder.set_dummy_access_model();
    for (const font of fonts()) await builder.add_raw_font(font);
    return builder.build();
}
