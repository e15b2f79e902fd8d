/* Passkeys: the browser asks the device, the server checks what it says. Without script the one-time code is asked. */
"use strict";
(() => {
  const toBytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
  const toText = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const ids = (list) => (list ?? []).map((one) => ({ ...one, id: toBytes(one.id) }));

  async function send(address, body) {
    const token = document.querySelector("[name=csrf_token]").value;
    const headers = { "X-CSRFToken": token, "Content-Type": "application/json" };
    const reply = await fetch(address, { method: "POST", headers, body: JSON.stringify(body ?? {}) });
    return { ok: reply.ok, ...(await reply.json()) };
  }

  async function create(options) {
    const user = { ...options.user, id: toBytes(options.user.id) };
    const excludeCredentials = ids(options.excludeCredentials);
    const made = await navigator.credentials.create({
      publicKey: { ...options, challenge: toBytes(options.challenge), user, excludeCredentials },
    });
    return said(made, { attestationObject: toText(made.response.attestationObject) });
  }

  async function get(options) {
    const allowCredentials = ids(options.allowCredentials);
    const given = await navigator.credentials.get({
      publicKey: { ...options, challenge: toBytes(options.challenge), allowCredentials },
    });
    const { authenticatorData, signature, userHandle } = given.response;
    return said(given, {
      authenticatorData: toText(authenticatorData),
      signature: toText(signature),
      userHandle: userHandle ? toText(userHandle) : null,
    });
  }

  const said = (credential, response) => ({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    response: { clientDataJSON: toText(credential.response.clientDataJSON), ...response },
  });

  const begin = (form) => {
    const problem = form.querySelector("[data-problem]");
    const device = form.querySelector("[name=device]");
    form.hidden = !window.PublicKeyCredential;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      problem.hidden = true;
      const where = form.action;
      try {
        const options = await send(`${where}/options`);
        const credential = device ? await create(options) : await get(options);
        const query = device ? `?device=${encodeURIComponent(device.value)}` : "";
        const reply = await send(where + query, credential);
        if (reply.ok) {
          location.assign(reply.next);
          if (device) location.reload();
          return;
        }
        problem.textContent = reply.problem;
      } catch {
        problem.textContent = problem.dataset.problem;
      }
      problem.hidden = false;
    });
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) begin(form);
})();
