/** The departments that have a say in what a number means. A metric's owner is one of them; others confirm that they read it the same way. */
export const departments = {
  sales: 'Sales',
  finance: 'Finance',
  support: 'Support',
  product: 'Product',
  success: 'Success',
  marketing: 'Marketing',
  operations: 'Operations',
  analytics: 'Analytics',
} as const satisfies Record<string, string>

export type Department = keyof typeof departments
export type DepartmentName = (typeof departments)[Department]

export const departmentKeys = [
  'sales',
  'finance',
  'support',
  'product',
  'success',
  'marketing',
  'operations',
  'analytics',
] as const satisfies readonly Department[]

/** The department of this name; every owner's team is one. */
export function departmentNamed(name: DepartmentName): Department {
  const found = departmentKeys.find((key) => departments[key] === name)
  if (!found) throw new Error(`No department is called ${name}.`)
  return found
}
