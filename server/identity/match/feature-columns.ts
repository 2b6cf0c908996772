const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Column of a feature in the SQL that compares, quoted whatever its name. */
export const columnOf = (feature: string): string => quoted(feature)

/** Column of a side with the term weight of a text, or of each value of a list in its order. */
export const weightColumn = (feature: string): string => quoted(`${feature} weight`)

/** Column of a side with the sum of the term weights of a list. */
export const totalColumn = (feature: string): string => quoted(`${feature} total`)

/** Column of a pair with the sum of the term weights of what two lists have in common; null where nothing is. */
export const commonColumn = (feature: string): string => quoted(`${feature} common`)

/** Column of a pair with the term weight of the rarest value both have; null where they have none. */
export const rarestColumn = (feature: string): string => quoted(`${feature} rarest`)
