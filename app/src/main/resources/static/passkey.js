// Passkeys: asks the server for a question, the device for an answer, and goes where the server says. Without this script, or
// without a device that has passkeys, the buttons stay hidden and everything else works.
(function () {
    'use strict';
    if (!window.PublicKeyCredential) return;

    function bytes(text) {
        const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
        return Uint8Array.from(plain, function (c) { return c.charCodeAt(0); });
    }

    function text(buffer) {
        const plain = String.fromCharCode.apply(null, new Uint8Array(buffer));
        return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
    }

    function known(list) {
        return (list || []).map(function (one) { return Object.assign({}, one, { id: bytes(one.id) }); });
    }

    function send(address, body) {
        const headers = JSON.parse(document.body.getAttribute('hx-headers') || '{}');
        headers['Content-Type'] = 'application/json';
        return fetch(address, { method: 'POST', headers: headers, body: body || '', redirect: 'manual' });
    }

    function common(credential, response) {
        return JSON.stringify({
            id: credential.id,
            rawId: text(credential.rawId),
            type: credential.type,
            authenticatorAttachment: credential.authenticatorAttachment,
            clientExtensionResults: credential.getClientExtensionResults(),
            response: response
        });
    }

    async function made(question) {
        const options = Object.assign({}, question, {
            challenge: bytes(question.challenge),
            user: Object.assign({}, question.user, { id: bytes(question.user.id) }),
            excludeCredentials: known(question.excludeCredentials)
        });
        const credential = await navigator.credentials.create({ publicKey: options });
        return common(credential, {
            attestationObject: text(credential.response.attestationObject),
            clientDataJSON: text(credential.response.clientDataJSON),
            transports: credential.response.getTransports ? credential.response.getTransports() : []
        });
    }

    async function shown(question) {
        const options = Object.assign({}, question, {
            challenge: bytes(question.challenge),
            allowCredentials: known(question.allowCredentials)
        });
        const credential = await navigator.credentials.get({ publicKey: options });
        return common(credential, {
            authenticatorData: text(credential.response.authenticatorData),
            clientDataJSON: text(credential.response.clientDataJSON),
            signature: text(credential.response.signature),
            userHandle: credential.response.userHandle ? text(credential.response.userHandle) : null
        });
    }

    async function begin(block) {
        const refusal = block.querySelector('[data-refusal]');
        refusal.hidden = true;
        try {
            const asked = await send(block.dataset.question);
            if (asked.type === 'opaqueredirect') { location.assign('/compte/confirmation'); return; }
            const question = await asked.json();
            const answer = await (block.dataset.passkey === 'make' ? made : shown)(question);
            const label = block.querySelector('input[name=label]');
            const address = block.dataset.answer + (label ? '?label=' + encodeURIComponent(label.value) : '');
            const gone = await send(address, answer);
            if (!gone.ok) throw new Error('refused');
            location.assign((await gone.json()).address);
        } catch (failure) {
            refusal.hidden = false;
            refusal.focus();
        }
    }

    document.querySelectorAll('[data-passkey]').forEach(function (block) {
        block.hidden = false;
        block.querySelector('button[type=button]').addEventListener('click', function () { begin(block); });
    });
}());
