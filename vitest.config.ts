import { defineConfig } from 'vitest/config';

export default defineConfig({
    test: {
        projects: [
            {
                test: {
                    name: 'unit',
                    include: [
                        'packages/*/src/**/*.test.ts',
                        'scripts/**/*.test.ts',
                        'test/corpus/**/*.test.ts',
                    ],
                    // A busy machine is slow, not wrong.
                    testTimeout: 60_000,
                    hookTimeout: 60_000,
                },
            },
            {
                test: {
                    name: 'vscode',
                    include: ['test/vscode/**/*.test.ts'],
                    // One VS Code at a time: the suites share a machine of two cores.
                    fileParallelism: false,
                    // After the unit tests: both together would slow each other down.
                    sequence: { groupOrder: 1 },
                    testTimeout: 120_000,
                    hookTimeout: 300_000,
                },
            },
        ],
    },
});
