import { api, bodyOf } from './api/client';

type CreationJson = Parameters<typeof PublicKeyCredential.parseCreationOptionsFromJSON>[0];
type RequestJson = Parameters<typeof PublicKeyCredential.parseRequestOptionsFromJSON>[0];

/** Signs in by a passkey of this device; refused where its person did not confirm. */
export async function usePasskey(): Promise<void> {
  const { options, state } = bodyOf(await api.POST('/api/v1/session/passkey/options'));
  const used = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as RequestJson) });
  bodyOf(await api.POST('/api/v1/session/passkey', { body: { state, credential: asJson(used) } }));
}

/** Makes a passkey on this device for whoever is signed in. */
export async function addPasskey(name: string): Promise<void> {
  const { options, state } = bodyOf(await api.POST('/api/v1/account/passkeys/options'));
  const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as CreationJson) });
  bodyOf(await api.POST('/api/v1/account/passkeys', { body: { name, state, credential: asJson(made) } }));
}

const asJson = (credential: Credential | null): never => (credential as PublicKeyCredential).toJSON() as never;
