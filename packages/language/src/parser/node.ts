import { type AstNode, AstUtils, type CstNode } from 'langium';
import { Link } from '../linking/link.ts';
import { shared } from './shared.ts';

/** Stands for the syntax of a node that was let go of: the root of the tree knows how to get it back. */
const RELEASED = Symbol('released');

/** Stands for the syntax of a whole tree. */
export interface ReleasedTree extends CstNode {
    /** Gives every node of the tree its syntax. */
    restore(): void;
}

/** A node as Langium's parser makes it, in less room. A node whose syntax was let go of gets it back when somebody asks for it. */
class TreeNode {
    $type: string;
    $container: AstNode | undefined;
    $containerProperty: string | undefined;
    $containerIndex: number | undefined;
    #syntax: CstNode | typeof RELEASED | undefined;

    constructor(
        type: string,
        syntax: CstNode | undefined,
        container: AstNode | undefined,
        property: string | undefined,
        index: number | undefined,
    ) {
        this.$type = type;
        this.$container = container;
        this.$containerProperty = property;
        this.$containerIndex = index;
        this.#syntax = syntax;
    }

    get $cstNode(): CstNode | undefined {
        if (this.#syntax === RELEASED) {
            (AstUtils.findRootNode(this as AstNode).$cstNode as ReleasedTree).restore();
        }
        return this.#syntax as CstNode | undefined;
    }

    set $cstNode(syntax: CstNode | undefined) {
        this.#syntax = syntax;
    }

    static release(node: TreeNode): void {
        if (node.#syntax) node.#syntax = RELEASED;
    }
}

/** Lets go of the syntax of a node that is not the root of its tree. */
export function releaseNode(node: AstNode): void {
    TreeNode.release(node as TreeNode);
}

/**
 * The same tree in less room: lists have none for more, texts that say the same are one, and the engine finds the size of objects
 * by their class, so every type of node has its own.
 */
export function settled<N extends AstNode>(root: N): N {
    return settledNode(root, undefined, undefined, undefined) as N;
}

function settledNode(
    node: AstNode,
    container: AstNode | undefined,
    property: string | undefined,
    index: number | undefined,
): AstNode {
    const made = new (classOf(node.$type))(node.$type, node.$cstNode, container, property, index) as AstNode;
    if (node.$cstNode) Object.assign(node.$cstNode, { astNode: made });
    const written = made as unknown as Record<string, unknown>;
    for (const key in node) {
        if (key.startsWith('$')) continue;
        const value: unknown = node[key as keyof AstNode];
        written[key] = Array.isArray(value)
            ? value.map((each, at) => settledValue(each, made, key, at))
            : settledValue(value, made, key, undefined);
    }
    return made;
}

function settledValue(
    value: unknown,
    container: AstNode,
    property: string,
    index: number | undefined,
): unknown {
    if (typeof value === 'string') return shared(value);
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Link) {
        value.container = container;
        return value;
    }
    if (value instanceof TreeNode) {
        // Of a tree that was settled before.
        Object.assign(value, { $container: container, $containerProperty: property, $containerIndex: index });
        return value;
    }
    return settledNode(value as AstNode, container, property, index);
}

const classes = new Map<string, typeof TreeNode>();

function classOf(type: string): typeof TreeNode {
    let known = classes.get(type);
    if (!known) {
        known = class extends TreeNode {};
        classes.set(type, known);
    }
    return known;
}
