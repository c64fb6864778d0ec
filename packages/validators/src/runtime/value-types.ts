/** Raw bytes, or text that is sent as it is. */
export type BinaryBody = Uint8Array | ArrayBuffer | Blob | string;

/** Base64 text that is sent as it is, or bytes that are encoded. */
export type Base64Body = string | Uint8Array | ArrayBuffer;

declare enum UnlistedValue {
  value = 'any string that the description does not list',
}

/** A discriminator's value that the description does not list: see the SDK's type of the same name. */
export type OtherValue = UnlistedValue;
