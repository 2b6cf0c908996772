import { opaqueId } from '../opaque-id'
import type { Random } from '../random'
import { dayMs, iso } from '../when'
import { products } from '../words/catalogue'
import type { World } from '../world'
import { majorUnits } from './money'

/** An order to write. Times in UTC milliseconds. */
export type OrderWish = {
  number?: string
  customerId: string
  placedAt: number
  status: 'placed' | 'delivered' | 'refunded' | 'cancelled'
  lines: readonly { sku: string; quantity: number }[]
}

/** Writes `count` invented orders since a time, loyalty points for some customers, now and then a basket. */
export function writeOrders(world: World, random: Random, customerId: string, since: number, count: number): void {
  const collects = random.chance(0.6)
  const room = world.shopEnd - since
  for (let i = 0; i < count; i++) {
    const placedAt = since + Math.floor(((i + random.next()) / count) * room)
    const lines = Array.from(
      {
        length: random.weighted([
          [1, 60],
          [2, 30],
          [3, 10],
        ] as const),
      },
      () => ({
        sku: random.pickSkewed(products).sku,
        quantity: random.weighted([
          [1, 70],
          [2, 22],
          [4, 8],
        ] as const),
      }),
    )
    const fresh = placedAt > world.shopEnd - 4 * dayMs
    const status = fresh
      ? 'placed'
      : random.weighted([
          ['delivered', 94],
          ['refunded', 3],
          ['cancelled', 3],
        ] as const)
    const order = writeOrder(world, { customerId, placedAt, status, lines })
    if (collects && status === 'delivered') {
      writeLoyalty(world, customerId, 'earned', Math.floor(order.total / 100), order.number, placedAt + dayMs)
      if (random.chance(0.12)) writeLoyalty(world, customerId, 'redeemed', 100, order.number, placedAt + dayMs)
    }
  }
  if (random.chance(0.3)) writeCart(world, random, customerId, since, count)
}

/** Writes one order with its lines; returns its number and its total in pence. */
export function writeOrder(world: World, order: OrderWish): { number: string; total: number } {
  const number = order.number ?? `W-${100_000 + world.nextNumber('shop.order')}`
  const { customerId, placedAt, status } = order
  const lines = order.lines.map(({ sku, quantity }) => ({ quantity, product: productOf(sku) }))
  const total = lines.reduce((sum, line) => sum + line.quantity * line.product.price, 0)
  const deliveredAt =
    status === 'delivered' || status === 'refunded' ? Math.min(world.shopEnd, placedAt + 2 * dayMs) : undefined
  world.out.csv('shop.order', {
    order_number: number,
    customer_id: customerId,
    placed_at: iso(placedAt),
    status,
    payment_status: status === 'refunded' || status === 'cancelled' ? 'refunded' : 'paid',
    total: majorUnits(total),
    currency: 'GBP',
    delivered_at: deliveredAt === undefined ? '' : iso(deliveredAt),
    updated_at: iso(deliveredAt ?? placedAt),
  })
  for (const [i, { product, quantity }] of lines.entries()) {
    world.out.csv('shop.order_line', {
      order_number: number,
      line: i + 1,
      sku: product.sku,
      product_name: product.name,
      quantity,
      unit_price: majorUnits(product.price),
      currency: 'GBP',
    })
  }
  return { number, total }
}

/** Writes what the shop sells. */
export function writeProducts(world: World): void {
  for (const { sku, name, about, category, price } of products) {
    world.out.csv('shop.product', {
      sku,
      name,
      description: about,
      category,
      price: majorUnits(price),
      currency: 'GBP',
    })
  }
}

function productOf(sku: string): (typeof products)[number] {
  const product = products.find((one) => one.sku === sku)
  if (!product) throw new Error(`No product ${sku}`)
  return product
}

function writeLoyalty(
  world: World,
  customerId: string,
  kind: string,
  points: number,
  orderNumber: string,
  at: number,
): void {
  const entry_id = opaqueId('loy_', world.nextNumber('shop.loyalty'))
  const when = iso(Math.min(world.shopEnd, at))
  world.out.csv('shop.loyalty', {
    entry_id,
    customer_id: customerId,
    kind,
    points,
    order_number: orderNumber,
    at: when,
  })
}

function writeCart(world: World, random: Random, customerId: string, since: number, orders: number): void {
  world.out.csv('shop.cart', {
    cart_id: opaqueId('crt_', world.nextNumber('shop.cart')),
    customer_id: customerId,
    state: random.pick(orders > 0 ? ['open', 'abandoned', 'converted'] : ['open', 'abandoned']),
    items: random.int(1, 5),
    total: majorUnits(random.pick(products).price * random.int(1, 3)),
    currency: 'GBP',
    updated_at: iso(world.shopEnd - Math.floor(random.next() * Math.min(40 * dayMs, world.shopEnd - since))),
  })
}
