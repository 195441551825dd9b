package dev.kizuna.campaign.link.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/** One visitor's connection: answers come in the order of the requests, one at a time. */
final class RedirectHandler extends ChannelInboundHandlerAdapter {

    private static final int MOST_WAITING = 64;

    private final RedirectRequests requests;
    private final Queue<HttpRequest> waiting = new ArrayDeque<>(2);
    private boolean busy;
    private boolean closing;

    RedirectHandler(RedirectRequests requests) {
        this.requests = requests;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (!(message instanceof HttpRequest request) || closing) {
                return;
            }
            if (!busy) {
                answer(context, request);
            } else if (waiting.size() < MOST_WAITING) {
                waiting.add(request);
            } else {
                context.close();
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent && !busy) {
            context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }

    private void answer(ChannelHandlerContext context, HttpRequest request) {
        busy = true;
        boolean keepAlive =
                HttpUtil.isKeepAlive(request) && request.decoderResult().isSuccess();
        requests.answer(request, keepAlive, context.alloc(), response -> {
            if (context.executor().inEventLoop()) {
                answered(context, response.get(), keepAlive);
            } else {
                context.executor().execute(() -> answered(context, response.get(), keepAlive));
            }
        });
    }

    private void answered(ChannelHandlerContext context, ByteBuf response, boolean keepAlive) {
        busy = false;
        if (!keepAlive) {
            closing = true;
            context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
            return;
        }
        context.writeAndFlush(response, context.voidPromise());
        HttpRequest next = waiting.poll();
        if (next != null) {
            answer(context, next);
        }
    }
}
