/** Time in ms between the starts of two renders: what changes in between is shown together. */
const PAUSE = 60;

export interface Renderer<T> {
    /** Makes the picture of what is there now. */
    render(): Promise<T>;
    show(result: T): void;
    fail(error: unknown): void;
}

/**
 * Renders the first change at once and later ones together: one render at a time, and one more for all that
 * changed meanwhile. What was started before `restart` is never shown.
 */
export class RenderQueue<T> {
    private readonly renderer: Renderer<T>;
    private generation = 0;
    private running = false;
    private wanted = false;
    private timer: ReturnType<typeof setTimeout> | undefined;

    constructor(renderer: Renderer<T>) {
        this.renderer = renderer;
    }

    /** Whether something changed that is not shown yet. */
    get isBusy(): boolean {
        return this.running || this.wanted;
    }

    /** Something changed. */
    request(): void {
        this.wanted = true;
        if (!this.running && this.timer === undefined) this.run();
    }

    /** Something else is to be shown: forgets what is under way and renders at once. */
    restart(): void {
        this.dispose();
        this.request();
    }

    dispose(): void {
        this.generation++;
        this.running = false;
        this.wanted = false;
        clearTimeout(this.timer);
        this.timer = undefined;
    }

    private async run(): Promise<void> {
        const generation = this.generation;
        this.wanted = false;
        this.running = true;
        this.timer = setTimeout(() => {
            this.timer = undefined;
            this.next();
        }, PAUSE);
        try {
            const result = await this.renderer.render();
            if (generation === this.generation) this.renderer.show(result);
        } catch (error) {
            if (generation === this.generation) this.renderer.fail(error);
        }
        if (generation !== this.generation) return;
        this.running = false;
        this.next();
    }

    private next(): void {
        if (this.wanted && !this.running && this.timer === undefined) this.run();
    }
}
