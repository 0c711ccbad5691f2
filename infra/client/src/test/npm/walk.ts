// What a client in TypeScript does with the types that were made from the description. It is compiled, not run.
import type { components, paths } from './api'

type Body<P extends keyof paths> = paths[P] extends { post: { requestBody: { content: { 'application/json': infer B } } } } ? B : never
type Made<P extends keyof paths> = paths[P] extends { post: { responses: { 201: { content: { 'application/json': infer R } } } } } ? R : never

const wanted: Body<'/api/quotes'> = { lines: [{ listingId: 'listing-1', sku: 'RED', quantity: 20 }] }

export function order(quote: Made<'/api/quotes'>): Body<'/api/orders'> {
  return { quoteId: quote.id }
}

export function refused(problem: components['schemas']['Problem']): string {
  return `${problem.status} ${problem.code}: ${problem.detail}`
}

// @ts-expect-error a line without a quantity is none
const wrong: Body<'/api/quotes'> = { lines: [{ listingId: 'listing-1' }] }

export { wanted, wrong }
