/* The floor of any triage: reads a file and parses every run of digits into an integer, nothing else. Prints lines and sum. */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

static unsigned char block[1 << 20];

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "usage: scan FILE\n");
        return 2;
    }
    int file = open(argv[1], O_RDONLY);
    if (file < 0) {
        perror(argv[1]);
        return 2;
    }
    uint64_t lines = 0, sum = 0, value = 0;
    ssize_t size;
    while ((size = read(file, block, sizeof block)) > 0) {
        for (ssize_t i = 0; i < size; i++) {
            unsigned digit = block[i] - (unsigned)'0';
            if (digit < 10) {
                value = value * 10 + digit;
            } else {
                sum += value;
                value = 0;
                lines += block[i] == '\n';
            }
        }
    }
    if (size < 0) {
        perror(argv[1]);
        return 2;
    }
    printf("%llu lines, sum %llu\n", (unsigned long long)lines, (unsigned long long)(sum + value));
    return 0;
}
