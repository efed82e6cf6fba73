// Small help for the keyboard and for messages that pass. Every page works without it.
(function () {
    'use strict';

    function isTyping(target) {
        return target.closest('input, textarea, select, [contenteditable]') !== null;
    }

    // j and k walk through a list marked data-walk, enter opens the line, / goes to the search, ? shows the keys.
    function lines() {
        return Array.from(document.querySelectorAll('[data-walk] [data-line]'));
    }

    function walk(step) {
        const all = lines();
        if (all.length === 0) return;
        const at = all.indexOf(document.activeElement && document.activeElement.closest('[data-line]'));
        const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
        next.focus();
        next.scrollIntoView({ block: 'nearest' });
    }

    document.addEventListener('keydown', function (event) {
        if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
        if (event.key === 'j') walk(1);
        else if (event.key === 'k') walk(-1);
        else if (event.key === '/') {
            const search = document.querySelector('[data-search]');
            if (search) { search.focus(); event.preventDefault(); }
        } else if (event.key === '?') {
            const help = document.querySelector('dialog[data-keys]');
            if (help && !help.open) help.showModal();
        } else if (event.key === 'Enter' && event.target.matches('[data-line]')) {
            const link = event.target.querySelector('a[data-open]');
            if (link) link.click();
        } else if (event.target.closest('[data-line]')) {
            press(event.target.closest('[data-line]').querySelector('[data-key="' + CSS.escape(event.key) + '"]'), event);
        }
    });

    // A line's own keys: <button data-key="a">. What opens takes the focus inside.
    function press(element, event) {
        if (!element) return;
        event.preventDefault();
        element.click();
        const opened = element.closest('details[open]');
        const field = opened && opened.querySelector('select, input');
        if (field) field.focus();
    }

    // A line that was acted upon comes back as it then is, and keeps the focus.
    document.addEventListener('htmx:load', function (event) {
        if (event.target.matches && event.target.matches('[data-line]')) event.target.focus();
    });

    // While the page is looked at, what its reader has in hand stays theirs.
    setInterval(function () {
        const renew = document.querySelector('[data-line].mine');
        if (renew && document.visibilityState === 'visible' && window.htmx) {
            window.htmx.ajax('POST', '/aujourdhui/bail', { swap: 'none' });
        }
    }, 300000);

    // Buttons that open and close dialogs; a click beside a menu closes it.
    document.addEventListener('click', function (event) {
        const opener = event.target.closest('[data-dialog]');
        if (opener) {
            const dialog = document.getElementById(opener.dataset.dialog);
            if (dialog) dialog.showModal();
        }
        const closer = event.target.closest('[data-close]');
        if (closer) closer.closest('dialog').close();
        document.querySelectorAll('details.menu[open]').forEach(function (menu) {
            if (!menu.contains(event.target)) menu.removeAttribute('open');
        });
    });
    document.addEventListener('keydown', function (event) {
        if (event.key === 'Escape') {
            document.querySelectorAll('details.menu[open]').forEach(function (menu) {
                menu.removeAttribute('open');
                menu.querySelector('summary').focus();
            });
        }
    });

    // What is folded where there is little room: <details data-roomy open>.
    const small = window.matchMedia('(max-width: 48rem)');
    function fold() {
        document.querySelectorAll('details[data-roomy]').forEach(function (details) { details.open = !small.matches; });
    }
    small.addEventListener('change', fold);
    fold();

    // Select all lines of a list: <input data-select-all="name of the boxes">.
    document.addEventListener('change', function (event) {
        const all = event.target.closest('[data-select-all]');
        if (!all) return;
        document.querySelectorAll('input[type=checkbox][name="' + all.dataset.selectAll + '"]').forEach(function (box) {
            box.checked = all.checked;
        });
    });

    // What is typed or moved below [data-own] chooses it; another choice puts back what stood there.
    document.addEventListener('input', function (event) {
        const own = event.target.closest('[data-own]');
        if (!own || event.target.type === 'radio') return;
        own.querySelector('input[type=radio]').checked = true;
        const amount = own.querySelector('[name=amount]');
        const slide = own.querySelector('[type=range]');
        if (event.target === slide || event.target !== amount && amount.value === '') amount.value = slide.value;
    });
    document.addEventListener('change', function (event) {
        const own = document.querySelector('[data-own]');
        if (!own || event.target.name !== 'pace' || own.contains(event.target)) return;
        ['amount', 'slide'].forEach(function (name) {
            const field = own.querySelector('[name=' + name + ']');
            field.value = field.defaultValue;
        });
    }, true);

    // Forms that send themselves when a choice changes: <form data-auto>.
    document.addEventListener('change', function (event) {
        const form = event.target.closest('form[data-auto]');
        if (form) form.requestSubmit();
    });

    // A form that waited for its sender to be known again sends itself, once.
    const onward = document.querySelector('form[data-onward]');
    if (onward) onward.requestSubmit();

    // Buttons that show what is typed into a password field; a field that is there to be copied selects itself.
    document.querySelectorAll('[data-reveal]').forEach(function (button) {
        const field = document.getElementById(button.dataset.reveal);
        button.hidden = false;
        button.addEventListener('click', function () {
            const shown = field.type === 'password';
            field.type = shown ? 'text' : 'password';
            button.setAttribute('aria-pressed', String(shown));
        });
    });
    document.addEventListener('focusin', function (event) {
        if (event.target.matches('[data-select]')) event.target.select();
    });

    // A page that answers a form takes the address of the page on which it was filled: going back or reloading leads there, and
    // sends nothing again.
    if (document.documentElement.hasAttribute('data-answer')) {
        const filled = document.referrer.startsWith(location.origin + '/') ? document.referrer : location.href;
        history.replaceState(history.state, '', filled);
    }

    // After an answer with errors, the focus goes to them.
    function showErrors() {
        const errors = document.querySelector('[data-errors]');
        if (errors) errors.focus();
    }
    document.addEventListener('DOMContentLoaded', showErrors);
    document.addEventListener('htmx:afterSettle', showErrors);
}());
