// Raw calls are typed by their caller, or by a schema.
import { createOktaClient, type OktaClient, type Page, type StandardSchema } from '@oktaforge/sdk';
import { createOktaCore, request, requestList } from '@oktaforge/sdk/core';

const options = {
  orgUrl: 'https://example.okta.com',
  auth: { token: 'secret' },
  linkOrigins: ['https://acme.okta.com'],
} as const;
const okta: OktaClient = createOktaClient(options);
const core = createOktaCore(options);

interface Device {
  readonly id: string;
  readonly status: string;
}
declare const device: StandardSchema<Device>;

export async function right(): Promise<void> {
  const path = '/api/v1/devices';
  const one: Device = await okta.request<Device>({ path: `${path}/{id}`, params: { id: '1' } });
  const same: Device = await okta.request({ path, schema: device }, { timeout: 1000 });
  const page: Page<Device> = await okta.requestList<Device>({ path, query: { limit: 50 } });
  for await (const each of requestList(core, { path, schema: device }, { cursor: page.next })) {
    void (each satisfies Device);
  }
  const { data } = await request<Device>(core, { method: 'PATCH', path, body: one }).withResponse();
  void [same, data.status];
}

export async function wrong(): Promise<void> {
  const path = '/api/v1/devices';
  // @ts-expect-error nothing is known of an answer without a type
  void (await okta.request({ path })).id;
  // @ts-expect-error a path is needed
  void okta.request({ method: 'GET' });
  // @ts-expect-error no such method
  void okta.request({ method: 'FETCH', path });
  // @ts-expect-error no such key
  void okta.request({ path, data: {} });
  // @ts-expect-error the schema has another type
  const other: { readonly name: string } = await okta.request({ path, schema: device });
  void other;
}
