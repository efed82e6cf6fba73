// Draws the balance again so that it answers to the pointer; the drawing of the server stays for paper and without JavaScript.
(function () {
    'use strict';

    function numbers(text) {
        return text.split(',').map(Number);
    }

    function colour(name) {
        return getComputedStyle(document.body).getPropertyValue(name).trim();
    }

    function months(from, count) {
        const first = from.split('-').map(Number);
        return Array.from({ length: count }, function (unused, i) { return new Date(first[0], first[1] - 1 + i, 1); });
    }

    function draw(figure) {
        const lang = document.documentElement.lang;
        const euro = new Intl.NumberFormat(lang, { style: 'currency', currency: 'EUR' });
        const whole = new Intl.NumberFormat(lang, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
        const named = new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric' });
        const data = figure.dataset;
        const balance = numbers(data.balance);
        const dates = months(data.from, balance.length);
        const at = dates.map(function (unused, i) { return i; });
        const live = figure.querySelector('.live');
        const say = function (self, value) { return value == null ? '' : euro.format(value); };
        const bars = function (shift) { return uPlot.paths.bars({ size: [0.34, 40], align: shift }); };
        const last = balance.length - 1;
        live.hidden = false;
        figure.classList.add('answers');
        const chart = new uPlot({
            width: live.clientWidth,
            height: 240,
            scales: { x: { time: false, range: [-0.6, balance.length - 0.4] } },
            cursor: { y: false, drag: { x: false, y: false } },
            legend: { live: true },
            series: [
                { label: data.wordMonth, value: function (self, value) { return value == null ? '' : named.format(dates[value]); } },
                { label: data.wordDebits, stroke: colour('--soft'), fill: colour('--wash'), width: 1, paths: bars(-1), points: { show: false }, value: say },
                { label: data.wordCredits, stroke: colour('--green'), fill: colour('--green-wash'), width: 1, paths: bars(1), points: { show: false }, value: say },
                { label: data.wordBalance, stroke: colour('--teal'), width: 2.5, points: { show: false }, value: say }
            ],
            axes: [
                { stroke: colour('--soft'), grid: { show: false }, ticks: { show: false }, incrs: [1], space: 1, size: 30, align: 1,
                    splits: function () { return at.filter(function (i) { return dates[i].getMonth() === 0; }); },
                    values: function (self, splits) { return splits.map(function (i) { return String(dates[i].getFullYear()); }); } },
                { stroke: colour('--soft'), grid: { stroke: colour('--line'), width: 1 }, ticks: { show: false }, size: 62,
                    values: function (self, splits) { return splits.map(function (v) { return whole.format(v); }); } }
            ],
            hooks: { setCursor: [function (self) { if (self.cursor.idx == null) self.setLegend({ idx: last }); }] }
        }, [at, numbers(data.debits), numbers(data.credits), balance], live);
        chart.setLegend({ idx: last });
        window.addEventListener('resize', function () { chart.setSize({ width: live.clientWidth, height: 240 }); });
    }

    document.addEventListener('DOMContentLoaded', function () {
        if (typeof uPlot === 'undefined') return;
        document.querySelectorAll('figure.curve').forEach(draw);
    });
}());
