/** User settings for a VS Code that is about this project only: nothing that asks, advertises or updates itself. */
export const quietSettings = {
    'chat.disableAIFeatures': true,
    'extensions.autoCheckUpdates': false,
    'extensions.autoUpdate': false,
    'extensions.ignoreRecommendations': true,
    // As on the desktop; in a browser VS Code would save by itself.
    'files.autoSave': 'off',
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'workbench.enableExperiments': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
    // The example lies in the project's repository: that is no question for somebody who came to see a map.
    'git.openRepositoryInParentFolders': 'never',
    'workbench.tips.enabled': false,
} as const;
