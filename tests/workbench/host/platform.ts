/** The workbench is a desktop app on Linux, whatever it runs on. */
export const platform = {
  isDesktop: true, isDesktopApp: true, isLinux: true, isMobile: false, isMobileApp: false, isIosApp: false, isAndroidApp: false, isPhone: false, isTablet: false,
  isMacOS: false, isWin: false, isSafari: false, canExportPdf: false, canPopoutWindow: true, canSplit: true, canStackTabs: true, canDisplayRibbon: true,
  mobileSoftKeyboardVisible: false, mobileDeviceHeight: 0, mobileKeyboardHeight: 0, resourcePathPrefix: `${window.location.origin}/`,
};
