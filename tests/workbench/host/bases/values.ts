import type { TFile } from "../vault/abstract-file";

/** A value as Bases gives it to a view. Small, but of the real kinds. */
export abstract class Value {
  static type = "";

  abstract toString(): string;

  isTruthy(): boolean {
    return true;
  }

  equals(other: Value): boolean {
    return this.constructor === other.constructor && this.looseEquals(other);
  }

  looseEquals(other: Value): boolean {
    return String(this) === String(other);
  }

  renderTo(element: HTMLElement): void {
    element.setText(this.toString());
  }
}

export abstract class NotNullValue extends Value {}

export class NullValue extends Value {
  static readonly value = new NullValue();

  override toString(): string {
    return "";
  }

  override isTruthy(): boolean {
    return false;
  }
}

export abstract class PrimitiveValue<T> extends NotNullValue {
  constructor(readonly data: T) {
    super();
  }

  override toString(): string {
    return String(this.data);
  }

  override isTruthy(): boolean {
    return Boolean(this.data);
  }
}

export class StringValue extends PrimitiveValue<string> {}
export class NumberValue extends PrimitiveValue<number> {}
export class BooleanValue extends PrimitiveValue<boolean> {}
export class LinkValue extends StringValue {}
export class TagValue extends StringValue {}
export class UrlValue extends StringValue {}
export class HTMLValue extends StringValue {}
export class IconValue extends StringValue {}
export class ImageValue extends StringValue {}
export class DurationValue extends StringValue {}
export class RegExpValue extends StringValue {}

export class ListValue extends NotNullValue {
  constructor(readonly data: readonly unknown[]) {
    super();
  }

  override toString(): string {
    return this.data.map(String).join(", ");
  }

  override isTruthy(): boolean {
    return this.data.length > 0;
  }

  length(): number {
    return this.data.length;
  }

  get(at: number): Value {
    return toValue(this.data[at]) ?? NullValue.value;
  }
}

export class DateValue extends NotNullValue {
  constructor(readonly date: Date) {
    super();
  }

  override toString(): string {
    return this.date.toISOString().slice(0, 10);
  }

  static parseFromString(text: string): DateValue | null {
    const date = new Date(text);
    return Number.isNaN(date.getTime()) ? null : new DateValue(date);
  }
}

export class RelativeDateValue extends DateValue {}

export class FileValue extends NotNullValue {
  constructor(readonly file: TFile) {
    super();
  }

  override toString(): string {
    return this.file.path;
  }
}

export class ObjectValue extends NotNullValue {
  constructor(readonly data: object) {
    super();
  }

  override toString(): string {
    return JSON.stringify(this.data);
  }
}

/** A property of a note as a value; null where it has none. */
export function toValue(value: unknown): Value | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return new NumberValue(value);
  if (typeof value === "boolean") return new BooleanValue(value);
  if (Array.isArray(value)) return new ListValue(value);
  if (value instanceof Date) return new DateValue(value);
  if (typeof value === "object") return new ObjectValue(value);
  const text = String(value);
  return (/^\d{4}-\d{2}-\d{2}/.test(text) ? DateValue.parseFromString(text) : null) ?? new StringValue(text);
}
