import { type AstNode, CstUtils } from 'langium';

/** The text of the comment that begins with two stars and stands right before a declaration, without its stars. */
export function documentationOf(node: AstNode): string | undefined {
    const comment = CstUtils.findCommentNode(node.$cstNode, ['ML_COMMENT'])?.text;
    if (!comment?.startsWith('/**')) return undefined;
    const lines = comment.slice(3, -2).split(/\r?\n/);
    return (
        lines
            .map(line => line.replace(/^\s*\*?/, '').trim())
            .join('\n')
            .trim() || undefined
    );
}
