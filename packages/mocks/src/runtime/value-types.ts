declare enum UnlistedValue {
  value = 'any string that the description does not list',
}

/** A discriminator's value that the description does not list: see the SDK's type of the same name. */
export type OtherValue = UnlistedValue;
