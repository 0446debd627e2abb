/** A process that lives answers at once; a longer wait would only hide that it does not. */
const patienceMs = 2000;

/** Whether a process answers its `/health` or `/ready` with success. */
export async function isWell(url: URL): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
