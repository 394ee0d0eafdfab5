import "./before";
import moment from "moment";
import { boot } from "./boot";

Object.assign(window, { activeWindow: window, activeDocument: document, moment });
void boot();
