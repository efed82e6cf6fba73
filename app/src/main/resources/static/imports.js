// A file is dropped or chosen, and its sending is shown. Without this the form works as it is.
(function () {
    'use strict';
    const form = document.querySelector('form[data-upload]');
    if (!form) return;
    const input = form.querySelector('input[type=file]');
    const bar = form.querySelector('progress');
    const zone = form.querySelector('.drop');

    ['dragover', 'dragleave', 'drop'].forEach(function (kind) {
        zone.addEventListener(kind, function (event) {
            event.preventDefault();
            zone.classList.toggle('over', kind === 'dragover');
            if (kind === 'drop' && event.dataTransfer.files.length > 0) input.files = event.dataTransfer.files;
        });
    });

    function show(text) {
        const answer = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
        if (answer) document.querySelector('main').replaceWith(document.adoptNode(answer));
        const errors = document.querySelector('[data-errors]');
        if (errors) errors.focus();
    }

    form.addEventListener('submit', function (event) {
        event.preventDefault();
        const request = new XMLHttpRequest();
        bar.hidden = false;
        form.querySelector('button').disabled = true;
        request.upload.addEventListener('progress', function (sent) {
            if (sent.lengthComputable) bar.value = 100 * sent.loaded / sent.total;
            if (sent.loaded === sent.total) bar.removeAttribute('value');
        });
        request.addEventListener('load', function () {
            if (request.status < 300) window.location.assign(request.responseURL);
            else show(request.responseText);
        });
        request.addEventListener('error', function () { window.location.reload(); });
        request.open('POST', form.action);
        request.send(new FormData(form));
    });
}());
