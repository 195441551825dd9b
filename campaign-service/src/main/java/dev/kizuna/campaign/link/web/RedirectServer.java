package dev.kizuna.campaign.link.web;

import dev.kizuna.campaign.link.application.FollowingLink;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Where the world follows tracked links: a port of its own that knows nothing else, on an event loop, so that a visit
 * waits for nothing but the touch and holds no thread meanwhile.
 */
public final class RedirectServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RedirectServer.class);
    private static final int BACKLOG = 1_024;
    private static final int LONGEST_LINE = 2_048;
    private static final int LONGEST_HEADERS = 16_384;
    private static final int IDLE_SECONDS = 60;
    private static final long GRACE_MILLIS = 2_000;

    private final String address;
    private final int wanted;
    private final int threads;
    private final RedirectRequests requests;
    private @Nullable EventLoopGroup loops;
    private @Nullable Channel door;
    private @Nullable ChannelGroup visitors;

    /**
     * @param port 0 for any that is free
     * @param threads how many event loops there are
     * @param secure whether visitors come over https, which a proxy before this port ends
     */
    public RedirectServer(
            String address,
            int port,
            int threads,
            boolean secure,
            FollowingLink following,
            RedirectMeters meters,
            Clock clock) {
        this.address = address;
        this.wanted = port;
        this.threads = threads;
        this.requests = new RedirectRequests(following, meters, clock, secure);
    }

    /** Where it listens, once it does. */
    public int port() {
        return door == null ? wanted : ((InetSocketAddress) door.localAddress()).getPort();
    }

    @Override
    public synchronized void start() {
        // registering Netty's flight recorder events would cost the first visitor half a second
        System.getProperties().putIfAbsent("io.netty.jfr.enabled", "false");
        loops = new MultiThreadIoEventLoopGroup(
                threads, Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
        var all = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        visitors = all;
        door = new ServerBootstrap()
                .group(loops)
                .channel(Epoll.isAvailable() ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        all.add(channel);
                        channel.pipeline()
                                .addLast(new IdleStateHandler(IDLE_SECONDS, 0, 0))
                                .addLast(new HttpRequestDecoder(new HttpDecoderConfig()
                                        .setMaxInitialLineLength(LONGEST_LINE)
                                        .setMaxHeaderSize(LONGEST_HEADERS)))
                                .addLast(new RedirectHandler(requests));
                    }
                })
                .bind(address, wanted)
                .syncUninterruptibly()
                .channel();
        log.info("Tracked links are followed on {}:{}", address, port());
    }

    @Override
    public synchronized void stop() {
        if (door != null && loops != null && visitors != null) {
            door.close().syncUninterruptibly();
            loops.shutdownGracefully(GRACE_MILLIS / 10, GRACE_MILLIS, TimeUnit.MILLISECONDS)
                    .awaitUninterruptibly(GRACE_MILLIS * 2);
            door = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return door != null;
    }
}
