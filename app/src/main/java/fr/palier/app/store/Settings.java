package fr.palier.app.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the embedded server runs: durable, on this machine alone, sized for a laptop that also runs the application. Given on
 * the command line, where neither {@code postgresql.conf} nor {@code alter system} can undo them.
 */
enum Settings {
    /** What is acknowledged is on the disk. */
    DURABLE("on"),
    /** For tests alone: quick, and nothing survives a crash. */
    FLEETING("off");

    private static final long GIGABYTE = 1L << 30;

    private final String durability;

    Settings(String durability) {
        this.durability = durability;
    }

    boolean isDurable() {
        return this == DURABLE;
    }

    /** The options of {@code postgres}; no value holds a space or a quote. */
    String options(int port) {
        return all(port).entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    private Map<String, String> all(int port) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("port", Integer.toString(port));
        all.put("listen_addresses", "127.0.0.1");
        all.put("unix_socket_directories", "");
        all.put("max_connections", "40");
        all.put("fsync", durability);
        all.put("synchronous_commit", durability);
        all.put("full_page_writes", durability);
        all.put("wal_level", "replica");
        all.put("max_wal_size", "2GB");
        all.put("checkpoint_timeout", "15min");
        all.put("wal_compression", "on");
        all.put("jit", "off");
        all.putAll(memory());
        all.putAll(log());
        return all;
    }

    private static Map<String, String> memory() {
        boolean roomy =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >= 6 * GIGABYTE;
        return Map.of(
                "shared_buffers", roomy ? "256MB" : "128MB",
                "work_mem", roomy ? "16MB" : "8MB",
                "maintenance_work_mem", roomy ? "256MB" : "64MB",
                "effective_cache_size", roomy ? "2GB" : "512MB");
    }

    /** Neither statements nor values: both hold what people are called. */
    private static Map<String, String> log() {
        return Map.of(
                "log_line_prefix", "%m[%p]:",
                "log_timezone", "UTC",
                "log_error_verbosity", "terse",
                "log_min_error_statement", "panic",
                "log_parameter_max_length", "0",
                "log_parameter_max_length_on_error", "0");
    }
}
