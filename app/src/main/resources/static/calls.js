// The caller's screen: how long the call lasts, the keys of its buttons, and a sign of life so that the person stays the caller's.
(function () {
    'use strict';
    const timer = document.querySelector('[data-timer]');
    function tick() {
        const seconds = Math.max(0, Math.floor((Date.now() - Number(timer.dataset.since)) / 1000));
        timer.textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
    }
    if (timer) {
        tick();
        setInterval(tick, 1000);
    }

    // A key of an outcome chooses it; Enter writes it down. Escape folds what was opened, from a field too.
    document.addEventListener('keydown', function (event) {
        if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
        if (event.key === 'Escape') {
            const opened = event.target.closest('.outreach details[open]');
            if (opened) { opened.open = false; opened.querySelector('summary').focus(); }
            return;
        }
        if (event.target.closest('textarea, select, input:not([type=radio]):not([type=checkbox])')) return;
        const element = document.querySelector('.outreach [data-key="' + CSS.escape(event.key) + '"]');
        if (!element) return;
        event.preventDefault();
        if (element.matches('button[name=issue]')) { element.focus(); return; }
        element.click();
        const opened = element.closest('details');
        const field = opened && opened.open && opened.querySelector('input, button, a');
        if (field) field.focus();
    });

    const form = document.querySelector('form[data-renew]');
    if (form) {
        setInterval(function () {
            if (window.htmx) window.htmx.ajax('POST', form.dataset.renew, { swap: 'none' });
        }, 120000);
        form.addEventListener('submit', function () {
            setTimeout(function () { form.querySelectorAll('button').forEach(function (b) { b.disabled = true; }); }, 0);
        });
        window.addEventListener('pageshow', function () {
            form.querySelectorAll('button').forEach(function (b) { b.disabled = false; });
        });
    }
}());
