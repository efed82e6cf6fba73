# Reads Surefire's reports: names every skipped test, then prints the sum alone on the last line.
# Fails if a test failed, if none ran, or if a test that needs the folder of third-party data was skipped though the
# folder is there (present=1): such a test says so in its reason, which holds the folder's path or the word "data". The same
# for a test that needs a browser (browser=1, and that word in its reason).

# a line of its own, whatever Maven left on the last one
BEGIN { print "" }

function attribute(name,    at, text) {
    at = index($0, " " name "=\"")
    if (!at) return ""
    text = substr($0, at + length(name) + 3)
    return substr(text, 1, index(text, "\"") - 1)
}

/<testsuite / {
    tests += attribute("tests")
    failed += attribute("failures") + attribute("errors")
    skipped += attribute("skipped")
}

/<testcase / { test = attribute("classname") "." attribute("name") }

/<skipped/ {
    reason = attribute("message")
    print "skipped: " test (reason == "" ? "" : ": " reason)
    if (present && (index(reason, data) || tolower(reason) ~ /data/)) {
        print "  that test guards third-party data, which is there: " data
        unguarded++
    }
    if (browser && tolower(reason) ~ /browser/) {
        print "  that test needs a browser, and there is one"
        unguarded++
    }
}

END {
    if (!tests) print "no test ran"
    printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped
    exit (failed || unguarded || !tests) ? 1 : 0
}
