// Runs in the extension host of a VS Code in a browser, so it is plain CommonJS without a build.
const vscode = require('vscode');

/** Registers the file system `memory:`. Its files are those of the web host, which is asked by HTTP. */
exports.activate = context => {
    const host = context.extensionUri.with({ path: '/files' }).toString(true);
    const files = new Files(host);
    context.subscriptions.push(
        vscode.workspace.registerFileSystemProvider('memory', files, { isCaseSensitive: true }),
    );
};

class Files {
    constructor(host) {
        this.host = host;
        this.changes = new vscode.EventEmitter();
        this.onDidChangeFile = this.changes.event;
    }

    watch() {
        return new vscode.Disposable(() => {});
    }

    async stat(uri) {
        return (await this.ask('stat', uri)).json();
    }

    async readDirectory(uri) {
        return (await this.ask('list', uri)).json();
    }

    async readFile(uri) {
        return new Uint8Array(await (await this.ask('read', uri)).arrayBuffer());
    }

    async writeFile(uri, content) {
        await this.ask('write', uri, { body: content });
        this.changed(vscode.FileChangeType.Changed, uri);
    }

    async createDirectory(uri) {
        await this.ask('folder', uri);
        this.changed(vscode.FileChangeType.Created, uri);
    }

    async delete(uri) {
        await this.ask('delete', uri);
        this.changed(vscode.FileChangeType.Deleted, uri);
    }

    async rename(from, to) {
        await this.ask('rename', from, { to: to.path });
        this.changed(vscode.FileChangeType.Deleted, from);
        this.changed(vscode.FileChangeType.Created, to);
    }

    changed(type, uri) {
        this.changes.fire([{ type, uri }]);
    }

    async ask(what, uri, { body, to } = {}) {
        const query = new URLSearchParams({ what, path: uri.path, ...(to && { to }) });
        const answer = await fetch(`${this.host}?${query}`, { method: 'POST', ...(body && { body }) });
        if (answer.status === 404) throw vscode.FileSystemError.FileNotFound(uri);
        if (!answer.ok) throw vscode.FileSystemError.Unavailable(await answer.text());
        return answer;
    }
}
