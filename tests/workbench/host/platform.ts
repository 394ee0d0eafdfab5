/** `?mobile=phone` or `?mobile=tablet`: the mobile app, as far as plugins can ask. */
const device = new URLSearchParams(window.location.search).get("mobile");
const mobile = device === "phone" || device === "tablet";

/** What the app puts on the body there. */
export const platformClasses: readonly string[] = mobile ? ["is-mobile", `is-${device}`, "is-android"] : ["mod-linux"];

/** The workbench is a desktop app on Linux, whatever it runs on, unless it is asked to be a mobile one. */
export const platform = {
  isDesktop: !mobile, isDesktopApp: !mobile, isLinux: !mobile, isMobile: mobile, isMobileApp: mobile, isIosApp: false, isAndroidApp: mobile, isPhone: device === "phone", isTablet: device === "tablet",
  isMacOS: false, isWin: false, isSafari: false, canExportPdf: false, canPopoutWindow: !mobile, canSplit: device !== "phone", canStackTabs: !mobile, canDisplayRibbon: true,
  mobileSoftKeyboardVisible: false, mobileDeviceHeight: 0, mobileKeyboardHeight: 0, resourcePathPrefix: `${window.location.origin}/`,
};
