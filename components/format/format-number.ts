import { numberFormat } from '@/components/format/kept-format'

/** Writes a number with grouped thousands and U+2212 as minus; `digits` fixes the decimals, `sign` writes a plus as well. */
export function formatNumber(value: number, options: { digits?: number; sign?: boolean } = {}): string {
  const digits = options.digits
  const text = numberFormat({
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? 3,
    signDisplay: options.sign ? 'exceptZero' : 'negative',
  }).format(value)
  return text.replace('-', '−')
}
