/** In place of a style attribute, while a document of Mermaid is read and cleaned. */
const kept = 'data-kept-style';

/**
 * Lets Mermaid draw in a page whose policy lets no inline style through. A style element gets the nonce of the page's script.
 * A style attribute is written by way of the object model, which comes to the same; where Mermaid reads its picture again to
 * clean it, it has another name, which `withStylesAgain` undoes.
 */
export async function withStyles<T>(work: () => Promise<T>): Promise<T> {
    const { setAttribute } = Element.prototype;
    const { parseFromString } = DOMParser.prototype;
    const { createElement } = document;
    const nonce = document.querySelector<HTMLScriptElement>('script[type=module]')?.nonce ?? '';
    Element.prototype.setAttribute = function (name, value) {
        if (name === 'style' && 'style' in this) (this as SVGElement).style.cssText = value;
        else setAttribute.call(this, name, value);
    };
    DOMParser.prototype.parseFromString = function (text, type) {
        const named = String(text).replaceAll(' style="', ` ${kept}="`);
        return parseFromString.call(this, named.replaceAll('<style>', `<style nonce="${nonce}">`), type);
    };
    document.createElement = (name: string) => {
        const element = createElement.call(document, name);
        if (element instanceof HTMLStyleElement) element.nonce = nonce;
        return element;
    };
    try {
        return await work();
    } finally {
        Element.prototype.setAttribute = setAttribute;
        DOMParser.prototype.parseFromString = parseFromString;
        document.createElement = createElement;
    }
}

/** A picture as Mermaid made it. */
export function withStylesAgain(svg: string): string {
    return svg.replaceAll(` ${kept}="`, ' style="').replace(/<style nonce="[^"]*">/g, '<style>');
}
