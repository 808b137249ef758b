declare const brand: unique symbol;

/** A `Value` that cannot be mistaken for another brand of the same shape. Each brand is made in one `parse…` or `new…`. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
