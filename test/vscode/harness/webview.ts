import type { FrameLocator, Page } from 'playwright-core';

/** The document of a webview that can be seen: it sits in a frame inside the frame that the workbench shows. */
export function visibleWebview(page: Page, index: number): FrameLocator {
    return page.locator('iframe.webview:visible').nth(index).contentFrame().frameLocator('#active-frame');
}
