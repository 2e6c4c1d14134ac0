package org.exportscreening.cli.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The page's server, on the loopback address. Thread-safe; runs until it is closed. */
public final class PageServer implements AutoCloseable {
    /** 127.0.0.1, whichever kind of address the machine prefers. */
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** More than clients that ask at once, so that slow ones leave room for the others. */
    private static final int THREADS = 64;

    private static final int BACKLOG = 200;
    private static final int IDLE_SECONDS = 30;

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final Batches batches;

    private PageServer(HttpServer server, ThreadPoolExecutor threads, Batches batches) {
        this.server = server;
        this.threads = threads;
        this.batches = batches;
    }

    /**
     * Starts a server.
     *
     * @param port the port; 0 for any that is free
     * @param answers what it is asked
     * @param link takes the address that lets a browser in: at the start, and a new one when it was used
     * @param messages takes what the one who runs it must know
     * @return the server
     * @throws IOException if the port can not be had
     */
    public static PageServer start(int port, Answers answers, Consumer<String> link, Consumer<String> messages)
            throws IOException {
        limitTime();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), BACKLOG);
        Access access = new Access(server.getAddress().getPort(), link);
        Batches batches = new Batches(answers, messages);
        ThreadPoolExecutor threads = threads();
        server.setExecutor(threads);
        server.createContext("/", new Front(access, new Routes(answers, access, batches), messages));
        server.start();
        return new PageServer(server, threads, batches);
    }

    /** The JDK's server knows its limits from properties alone, and reads them once, when the first one is made. */
    private static void limitTime() {
        setUnlessSet("sun.net.httpserver.maxReqTime", 20);
        setUnlessSet("sun.net.httpserver.maxRspTime", 300);
        setUnlessSet("sun.net.httpserver.idleInterval", IDLE_SECONDS);
        setUnlessSet("jdk.httpserver.maxConnections", 500);
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private static void setUnlessSet(String property, int value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, String.valueOf(value));
        }
    }

    private static ThreadPoolExecutor threads() {
        AtomicInteger count = new AtomicInteger();
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "page-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /**
     * The port.
     *
     * @return the port that it listens on
     */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        batches.close();
    }
}
