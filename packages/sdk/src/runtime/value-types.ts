/** Raw bytes, or text that is sent as it is. */
export type BinaryBody = Uint8Array | ArrayBuffer | Blob | string;

/** Base64 text that is sent as it is, or bytes that are encoded. */
export type Base64Body = string | Uint8Array | ArrayBuffer;

/** Params with `body` as the name of the body, in the place of the name that the description has for it. */
export type WithBody<Params, Key extends keyof Params> = {
  [K in keyof Params as K extends Key ? 'body' : K]: Params[K];
} & { [K in Key]?: undefined };

/**
 * The properties by which an application has augmented a type: all but those that are declared. They may be left out, as what is
 * sent need not be complete.
 */
export type Augmented<T, Declared> = {
  [
    Key in keyof T as string extends Key
      ? never
      : number extends Key
        ? never
        : Exclude<Key, Declared>
  ]?: T[Key];
};

declare enum UnlistedValue {
  value = 'any string that the description does not list',
}

/**
 * A discriminator's value that the description does not list, such as an application's new sign-on mode. It is a string like any
 * other; the type is an enum that no literal can be compared with, so that comparing with a listed value narrows a union
 * to that one member. `value as string` compares it with a value of your own.
 */
export type OtherValue = UnlistedValue;

/**
 * The `Other…` member of a union without its discriminator: other properties tell what is sent. An application of the catalogue
 * is told by its name.
 */
export type ToldBy<T, Discriminator extends keyof T, Instead extends keyof T> = Omit<
  T,
  Discriminator | Instead
> &
  Required<Pick<T, Instead>> & { readonly [Key in Discriminator]?: never };
