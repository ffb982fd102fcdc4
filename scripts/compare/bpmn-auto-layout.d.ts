declare module 'bpmn-auto-layout' {
    /** Gives the XML of a process with shapes and edges. */
    export function layoutProcess(xml: string): Promise<string>;
}
