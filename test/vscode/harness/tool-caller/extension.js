const { CancellationTokenSource, lm, Uri, workspace } = require('vscode');

/**
 * Calls the tools of an assistant as an assistant does: whenever `calls.json` is written into the folder, a list of names and
 * inputs. What they answer is written beside it, as `answers.json`.
 */
exports.activate = ({ subscriptions }) => {
    const folder = workspace.workspaceFolders[0].uri;
    const watcher = workspace.createFileSystemWatcher('**/calls.json');
    const answer = async uri => {
        const calls = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(uri)));
        const answers = [];
        for (const { name, input } of calls) answers.push(await call(name, input));
        const text = new TextEncoder().encode(JSON.stringify(answers));
        await workspace.fs.writeFile(Uri.joinPath(folder, 'answers.json'), text);
    };
    subscriptions.push(watcher, watcher.onDidCreate(answer), watcher.onDidChange(answer));
};

async function call(name, input) {
    try {
        const token = new CancellationTokenSource().token;
        const { content } = await lm.invokeTool(name, { input, toolInvocationToken: undefined }, token);
        return { name, text: content.map(part => part.value).join('') };
    } catch (error) {
        return { name, error: String(error), known: lm.tools.map(tool => tool.name) };
    }
}
