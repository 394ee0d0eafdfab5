// The DOM's additions must be there before any module of the host makes an element.
import { installDom, isRealm } from "./dom/install";

if (isRealm(window)) installDom(window);
