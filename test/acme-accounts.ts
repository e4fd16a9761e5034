import type { Account } from '../examples/duckdb_worker/test/api-stand-in.ts';

// What acme has at Stripe and HubSpot, for the stand-ins. Every list has more than one page.

/** The first of November 2026, 12:00 UTC. */
const BEGIN = 1_793_534_400;
const DAY = 86_400;

export function stripeAccount(size: number, prefix = 'cus'): Account {
  const numbers = Array.from({ length: size }, (_, index) => index);
  const created = (index: number) => BEGIN - index * DAY * 3;
  return {
    customers: numbers.map((index) => ({
      id: `${prefix}_${index}`,
      object: 'customer',
      created: created(index),
      email: index % 5 === 0 ? null : `customer${index}@example.com`,
      name: `Customer "${index}" 🚲`,
      currency: 'eur',
      balance: 10 - index,
      delinquent: index % 7 === 0,
      address: index % 2 === 0 ? null : { country: 'PT', city: 'Lisboa' },
      livemode: true,
      metadata: { nobody: 'asked for it' },
    })),
    invoices: numbers.map((index) => ({
      id: `in_${index}`,
      created: created(index),
      customer: `${prefix}_${index}`,
      status: 'paid',
      currency: 'eur',
      amount_due: 100 * index,
      amount_paid: 100 * index,
    })),
    subscriptions: numbers.map((index) => ({
      id: `sub_${index}`,
      created: created(index),
      customer: `${prefix}_${index}`,
      status: 'active',
      cancel_at_period_end: false,
    })),
  };
}

/** `odd`: the contact in which somebody has written no number where one belongs; HubSpot's properties are texts. */
export function hubspotAccount(size: number, odd?: number): Account {
  const of = (toProperties: (index: number) => object) =>
    Array.from({ length: size }, (_, index) => ({
      id: String(100_000 + index),
      createdAt: '2026-10-01T08:00:00.000Z',
      updatedAt: '2026-11-02T09:30:00.250Z',
      ...toProperties(index),
    }));
  return {
    contacts: of((index) => ({
      email: `contact${index}@example.com`,
      firstname: `Ana ${index}`,
      lastname: index === 3 ? '' : 'Sousa',
      lifecyclestage: index % 3 === 0 ? 'customer' : 'lead',
      num_associated_deals: index === odd ? 'a few' : String(index % 4),
    })),
    companies: of((index) => ({ name: `Company ${index}`, domain: `c${index}.example.com`, numberofemployees: '12' })),
    deals: of((index) => ({
      dealname: `Deal ${index}`,
      dealstage: 'closedwon',
      amount: `${index}.50`,
      closedate: '2026-11-30T00:00:00Z',
    })),
  };
}
