import type { LangiumCoreServices, Lexer } from 'langium';

/** The services with a parser that leaves the repairs to `ProcParser`. */
export function withoutRecovery(services: LangiumCoreServices, Lexer: Lexer): LangiumCoreServices {
    const { parser, references, shared, LanguageMetaData } = services;
    const { ParserErrorMessageProvider, ValueConverter } = parser;
    const quiet = {
        Lexer,
        ParserErrorMessageProvider,
        ValueConverter,
        ParserConfig: { recoveryEnabled: false },
    };
    return { parser: quiet, references, shared, LanguageMetaData } as unknown as LangiumCoreServices;
}
