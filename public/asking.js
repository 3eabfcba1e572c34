// Two small services to whoever runs scripts; without them the pages work as well.
// 1. The form: does the work that the server's challenge asks for, in place of the question in words.
// 2. The look-up: fills in the code that a QR code carries behind '#', which is sent to nobody.

const check = document.querySelector('[data-check]');
if (check && globalThis.crypto?.subtle) void work(check);

const code = document.querySelector('[data-code]');
if (code && location.hash.length > 1) {
  code.value = decodeURIComponent(location.hash.slice(1)).slice(0, 40);
  history.replaceState(null, '', location.pathname);
}

async function work(box) {
  const { nonce, salt, keyPrefix, keyLength } = JSON.parse(box.querySelector('[name=check]').value).parameters;
  const said = box.querySelector('output');
  const question = box.querySelector('[data-question]');
  question.hidden = true;
  said.textContent = box.dataset.checking;
  const start = [...bytesOf(salt), ...bytesOf(nonce), 0, 0, 0, 0];
  const input = Uint8Array.from(start);
  const counterAt = new DataView(input.buffer, start.length - 4);
  for (let counter = 0; counter <= 0xffffffff; counter += 1) {
    counterAt.setUint32(0, counter);
    const key = new Uint8Array(await crypto.subtle.digest('SHA-256', input)).slice(0, keyLength ?? 32);
    const hex = [...key].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (!hex.startsWith(keyPrefix)) continue;
    box.querySelector('[name=proof]').value = JSON.stringify({ counter, derivedKey: hex });
    said.textContent = box.dataset.checked;
    return;
  }
}

function bytesOf(hex) {
  return hex.match(/../g).map((pair) => parseInt(pair, 16));
}
